using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Screening.Runs;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Screening.GetRun;

/// <summary>Returns a screening with all that it compared and found. Not found if the caller may see none.</summary>
/// <param name="Id">The screening.</param>
public sealed record GetRun(Guid Id) : IQuery<RunDetails>, IReadsPersonalData<RunDetails>
{
    string? IAudited.Reference => Id.ToString();

    ReadSubject? IReadsPersonalData<RunDetails>.SubjectOf(RunDetails response) => new(new(response.CustomerId), new(response.Account));
}

internal sealed class GetRunHandler(IScreeningReads reads, ICurrentCaller caller) : IRequestHandler<GetRun, RunDetails>
{
    public async Task<RunDetails> Handle(GetRun request, CancellationToken cancellationToken) =>
        RunDetails.Of(await reads.Run(caller.VisibleAccount(), request.Id, cancellationToken) ?? throw new NotFound("Screening"));
}
