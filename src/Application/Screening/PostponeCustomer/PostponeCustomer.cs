using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Screening.RescreenCustomer;
using Onboarding.Application.Screening.Runs;

namespace Onboarding.Application.Screening.PostponeCustomer;

/// <summary>
/// Records that a customer could not be screened again, so that other customers do not wait for it: its screenings wait and are tried again, and the
/// record of the cause advances. It reads the customer's parties only, because the customer itself may be the cause of the failure.
/// </summary>
/// <param name="Failed">The command that failed.</param>
/// <param name="Failure">The kind of the failure, without data.</param>
[ChangesData(DataScope.Service)]
public sealed record PostponeCustomer(RescreenCustomer.RescreenCustomer Failed, string Failure) : ICommand<Unit>, IInternalCommand
{
    /// <inheritdoc/>
    public string? AuditUser => null;
}

internal sealed class PostponeCustomerHandler(IScreenings screenings, RescreeningRecord record, ISequenceGenerator sequence)
    : IRequestHandler<PostponeCustomer, Unit>
{
    public async Task<Unit> Handle(PostponeCustomer request, CancellationToken cancellationToken)
    {
        var failed = request.Failed;
        foreach (var party in await screenings.Parties(failed.CustomerNumber, cancellationToken))
        {
            party.Postpone(failed.Processes, sequence.Next(), request.Failure);
        }

        await record.Advance(failed, cancellationToken);
        return Unit.Value;
    }
}
