using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.RuleSets;
using Onboarding.Domain.Risk.RuleSets.Checks;

namespace Onboarding.Application.Risk.CheckRuleSet;

/// <summary>
/// Runs the publication checks on the account's draft of a key, without publishing it. Throws <see cref="NotFound"/> without a draft.
/// </summary>
/// <param name="Key">The key.</param>
public sealed record CheckRuleSet(string Key) : IQuery<RuleSetCheck>;

/// <summary>The reasons for which a draft cannot be published.</summary>
/// <param name="Findings">The checks that fail, each with the JSON pointer into the document; empty if there are none.</param>
/// <param name="NeedsSecondPerson">Whether another person than the author of the draft must publish it.</param>
public sealed record RuleSetCheck(IReadOnlyList<Finding> Findings, bool NeedsSecondPerson);

internal sealed class CheckRuleSetHandler(IRuleSetReads reads, CustomerPaths paths, RiskPolicy policy, ICurrentCaller caller)
    : IRequestHandler<CheckRuleSet, RuleSetCheck>
{
    public async Task<RuleSetCheck> Handle(CheckRuleSet request, CancellationToken cancellationToken)
    {
        var set = RuleSet.From(await reads.Draft(caller.Account, request.Key, cancellationToken) ?? throw new NotFound("Draft"));
        return new([.. RuleSetChecks.Of(set), .. RuleSetChecks.Inputs(set, paths.Has)], policy.SecondPairOfEyes.Count > 0);
    }
}
