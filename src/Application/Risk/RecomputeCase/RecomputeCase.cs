using System.Text;
using System.Text.Json;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Scoring;

namespace Onboarding.Application.Risk.RecomputeCase;

/// <summary>Assesses the same customer version again by the same rule set version, to prove the original result.</summary>
/// <param name="Id">The assessment. The handler throws <see cref="NotFound"/> if the caller may see no assessment with this id.</param>
public sealed record RecomputeCase(Guid Id) : IQuery<Recomputation>, IReadsPersonalData<Recomputation>
{
    string? IAudited.Reference => Id.ToString();

    ReadSubject? IReadsPersonalData<Recomputation>.SubjectOf(Recomputation response) => response.Subject;
}

/// <summary>The result of a recomputation.</summary>
/// <param name="IsSame">Whether it equals the original explanation byte by byte.</param>
/// <param name="Explanation">The recomputed explanation.</param>
public sealed record Recomputation(bool IsSame, JsonElement Explanation)
{
    internal ReadSubject? Subject { get; init; }
}

internal sealed class RecomputeCaseHandler(IAssessmentReads reads, IVersionSnapshots versions, IRuleSets ruleSets, ICurrentCaller caller)
    : IRequestHandler<RecomputeCase, Recomputation>
{
    public async Task<Recomputation> Handle(RecomputeCase request, CancellationToken cancellationToken)
    {
        var found = await reads.ById(caller.VisibleAccount(), request.Id, cancellationToken) ?? throw new NotFound("Case");
        var json = await versions.JsonOf(found.Account, found.CustomerId, found.CustomerVersion, cancellationToken) ?? throw new NotFound("Customer");
        var ruleSet = await ruleSets.Find(found.Account, found.RuleSetKey, found.RuleSetVersion, cancellationToken) ?? throw new NotFound("Rule set");
        using var customer = JsonDocument.Parse(CustomerJson.WithScreening(json, found.Screening));
        var recomputed = Encoding.UTF8.GetString(RiskEvaluator.Assess(ruleSet, customer.RootElement).ToJson());
        using var explanation = JsonDocument.Parse(recomputed);
        return new(recomputed == found.Explanation, explanation.RootElement.Clone()) { Subject = new(found.CustomerId, found.Account) };
    }
}
