using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Screening.Runs;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Matching;
using Onboarding.Domain.Screening.Runs;

namespace Onboarding.Application.Screening.GetHit;

/// <summary>
/// Returns a hit with the reasons of its score, and with what the customer would have to state to settle it. Not found if the caller may see none.
/// </summary>
/// <param name="Id">The hit.</param>
public sealed record GetHit(Guid Id) : IQuery<HitItem>, IReadsPersonalData<HitItem>
{
    string? IAudited.Reference => Id.ToString();

    ReadSubject? IReadsPersonalData<HitItem>.SubjectOf(HitItem response) => new(new(response.CustomerId), new(response.Account));
}

internal sealed class GetHitHandler(IScreeningReads reads, IScreeningListReads lists, IScreeningIndex index, ICurrentCaller caller)
    : IRequestHandler<GetHit, HitItem>
{
    private const decimal Whole = 10_000m;

    public async Task<HitItem> Handle(GetHit request, CancellationToken cancellationToken)
    {
        var hit = await reads.Hit(caller.VisibleAccount(), request.Id, cancellationToken) ?? throw new NotFound("Hit");
        return HitItem.Of(hit) with { NearestEvidence = await Missing(hit, cancellationToken) };
    }

    private async Task<IReadOnlyList<MissingEvidenceItem>> Missing(Hit hit, CancellationToken cancellationToken)
    {
        if (await reads.Run(caller.VisibleAccount(), hit.RunId, cancellationToken) is not { } run
            || await lists.Entry(hit.ListKey, hit.EntryId, hit.ListVersion, cancellationToken) is not { } entry)
        {
            return [];
        }

        var policy = index.For(hit.Account).Policy;
        var threshold = RunDocument.Read(run.Result).Lists.FirstOrDefault(list => list.Key == hit.ListKey)?.Threshold ?? policy.Threshold / Whole;
        return [.. MissingEvidence.Of(FactsHash.Read(run.Facts), entry, hit.Score, policy).Select(one => new MissingEvidenceItem(
            one.Field, one.IfAgrees / Whole, one.IfContradicts / Whole, one.IfContradicts / Whole < threshold))];
    }
}
