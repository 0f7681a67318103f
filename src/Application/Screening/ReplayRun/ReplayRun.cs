using System.Text.Json;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Screening.Runs;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Matching;
using Onboarding.Domain.Screening.Runs;

namespace Onboarding.Application.Screening.ReplayRun;

/// <summary>
/// Computes a screening again, from the same facts, the same versions of the lists and the same policy. Not found if the caller may see none;
/// rejected if this version of the service does not have the policy.
/// </summary>
/// <param name="Id">The screening.</param>
public sealed record ReplayRun(Guid Id) : IQuery<Replay>, IReadsPersonalData<Replay>
{
    string? IAudited.Reference => Id.ToString();

    ReadSubject? IReadsPersonalData<Replay>.SubjectOf(Replay response) => response.Subject;
}

/// <summary>The result of a replay.</summary>
/// <param name="IsSame">Whether it equals the stored result byte by byte.</param>
/// <param name="Result">The result.</param>
public sealed record Replay(bool IsSame, JsonElement Result)
{
    internal ReadSubject? Subject { get; init; }
}

internal sealed class ReplayRunHandler(IScreeningReads reads, IScreeningIndex index, IMatchPolicies policies, ICurrentCaller caller)
    : IRequestHandler<ReplayRun, Replay>
{
    // Entries are compared in groups, so that a large list needs little memory. The result does not depend on the groups.
    private const int GroupSize = 5_000;

    public async Task<Replay> Handle(ReplayRun request, CancellationToken cancellationToken)
    {
        var run = await reads.Run(caller.VisibleAccount(), request.Id, cancellationToken) ?? throw new NotFound("Screening");
        var (plan, current) = (ScreeningEngine.Plan(run), index.For(run.Account));
        if (current.Policy.Sha256 != plan.PolicySha256)
        {
            current = await policies.Find(run.Account, plan.PolicyVersion, cancellationToken) is { } former && former.Sha256 == plan.PolicySha256
                ? current with { Policy = former }
                : policies.Shipped.Sha256 == plan.PolicySha256 ? current with { Policy = policies.Shipped }
                : throw new RuleBroken(ScreeningErrors.PolicyUnknown, "");
        }

        var matches = new List<IndexMatch>();
        var subject = FactsHash.Read(run.Facts);
        foreach (var list in plan.Lists)
        {
            matches.AddRange(await Matches(list, subject, plan, current, cancellationToken));
        }

        var result = ScreeningEngine.Evaluate(plan, IndexMatch.InOrder(matches)).Document;
        using var json = JsonDocument.Parse(result);
        return new(result == run.Result, json.RootElement.Clone()) { Subject = new(run.CustomerId, run.Account) };
    }

    private async Task<IEnumerable<IndexMatch>> Matches(
        PlannedList list, Subject subject, ScreeningPlan plan, ScreeningState current, CancellationToken cancellationToken)
    {
        var from = Math.Min(plan.NearMissFrom, list.Threshold);
        var entries = await reads.Entries(list.Key, list.Version, cancellationToken);
        return entries.Chunk(GroupSize).SelectMany(group => ScreeningEngine.Search(
            NameIndex.Build(group.Select(entry => new IndexedEntry(list.Key, list.Version, entry)), current.Parser, current.Policy),
            current.Parser,
            subject,
            from));
    }
}
