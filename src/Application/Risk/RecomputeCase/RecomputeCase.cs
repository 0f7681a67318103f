using System.Text;
using System.Text.Json;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Scoring;

namespace Onboarding.Application.Risk.RecomputeCase;

/// <summary>Assesses the same version of the customer again by the same version of the rule set, to prove what was found.</summary>
/// <param name="Id">The assessment; <see cref="NotFound"/> if the caller may see none of that identity.</param>
public sealed record RecomputeCase(Guid Id) : IQuery<Recomputation>;

/// <summary>An assessment, computed again.</summary>
/// <param name="IsSame">Whether it is the same to the last byte.</param>
/// <param name="Explanation">What is found now.</param>
public sealed record Recomputation(bool IsSame, JsonElement Explanation);

internal sealed class RecomputeCaseHandler(IAssessmentReads reads, IVersionSnapshots versions, IRuleSets ruleSets, ICurrentCaller caller)
    : IRequestHandler<RecomputeCase, Recomputation>
{
    public async Task<Recomputation> Handle(RecomputeCase request, CancellationToken cancellationToken)
    {
        var found = await reads.ById(caller.Reach(), request.Id, cancellationToken) ?? throw new NotFound("Case");
        var json = await versions.JsonOf(found.Account, found.CustomerId, found.CustomerVersion, cancellationToken) ?? throw new NotFound("Customer");
        var ruleSet = await ruleSets.Find(found.RuleSetKey, found.RuleSetVersion, cancellationToken) ?? throw new NotFound("Rule set");
        using var customer = JsonDocument.Parse(json);
        var again = Encoding.UTF8.GetString(RiskEvaluator.Assess(ruleSet, customer.RootElement).ToJson());
        using var explanation = JsonDocument.Parse(again);
        return new(again == found.Explanation, explanation.RootElement.Clone());
    }
}
