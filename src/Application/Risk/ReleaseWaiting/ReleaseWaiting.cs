using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Risk.Assessments;

namespace Onboarding.Application.Risk.ReleaseWaiting;

/// <summary>Completes the assessments of a customer that wait for an approval date.</summary>
/// <param name="Event">The event that brings the date.</param>
[ChangesData(DataScope.Service)]
public sealed record ReleaseWaiting(ApprovalDateGiven Event) : ICommand<Unit>, IInternalCommand
{
    /// <inheritdoc/>
    public string? AuditUser => null;
}

internal sealed class ReleaseOnApprovalDate : IDomainEventHandler<ApprovalDateGiven>
{
    public IRequest<Unit> CommandFor(ApprovalDateGiven domainEvent) => new ReleaseWaiting(domainEvent);
}

internal sealed class ReleaseWaitingHandler(IAssessments assessments, AssessmentOutcomeService outcomes) : IRequestHandler<ReleaseWaiting, Unit>
{
    public async Task<Unit> Handle(ReleaseWaiting request, CancellationToken cancellationToken)
    {
        var approval = request.Event;
        foreach (var waiting in await assessments.Unfinished(approval.Account, approval.CustomerId, cancellationToken))
        {
            if (waiting.State == AssessmentState.WaitingForApprovalDate)
            {
                await outcomes.CompleteWaiting(
                    waiting, await outcomes.LoadCustomer(waiting, cancellationToken), approval.ApprovedOn, cancellationToken);
            }
        }

        return Unit.Value;
    }
}
