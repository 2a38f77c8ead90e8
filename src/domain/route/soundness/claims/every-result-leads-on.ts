import { type Claim, NONE, stepPath } from "../claim.ts";

/**
 * No single outcome or answer rules out every way by itself: if "it works" leads nowhere, the document's own good end is
 * missing. Two results together may: then looking back again is what is left.
 */
export const everyResultLeadsOn: Claim = {
  name: "every-result-leads-on",
  watch(setting) {
    return {
      visit({ index, node, look, advice }) {
        if (node.state.status === "closed" || advice.moves.some(({ ruledOut }) => !ruledOut)) return NONE;
        const results = node.state.records.filter(
          ({ fact, stay }) =>
            stay === node.state.stay && (fact.type === "Evaluated" || fact.type === "QuestionAnswered"),
        );
        const [only] = results;
        if (!only || results.length > 1 || Object.keys(node.settings).length > 0) return NONE;
        const { fact } = only;
        const question = look.step.questions.find(({ id }) => fact.type === "QuestionAnswered" && id === fact.question);
        const result =
          fact.type === "Evaluated"
            ? setting.route.outcomes.get(fact.outcome)?.text
            : question?.options.find(({ id }) => fact.type === "QuestionAnswered" && id === fact.answer)?.text;
        const message = `Met ‘${result ?? ""}’ is er in ‘${look.step.title}’ geen enkele weg meer. Geef een weg voor deze uitkomst.`;
        return [{ path: stepPath(setting, look.step.id), message, at: index }];
      },
    };
  },
};
