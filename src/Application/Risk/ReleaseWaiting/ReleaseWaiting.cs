using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Risk.Assessments;

namespace Onboarding.Application.Risk.ReleaseWaiting;

/// <summary>Completes what only waited for the approval date of a customer.</summary>
/// <param name="Given">The date has come.</param>
public sealed record ReleaseWaiting(ApprovalDateGiven Given) : ICommand<Unit>, IInternalCommand
{
    /// <inheritdoc/>
    public string? AuditUser => null;
}

internal sealed class ReleaseOnApprovalDate : IDomainEventHandler<ApprovalDateGiven>
{
    public IRequest<Unit> To(ApprovalDateGiven happened) => new ReleaseWaiting(happened);
}

internal sealed class ReleaseWaitingHandler(IAssessments assessments, AssessmentOutcomeService outcomes) : IRequestHandler<ReleaseWaiting, Unit>
{
    public async Task<Unit> Handle(ReleaseWaiting request, CancellationToken cancellationToken)
    {
        var given = request.Given;
        foreach (var waiting in await assessments.Unfinished(given.Account, given.CustomerId, cancellationToken))
        {
            if (waiting.State == AssessmentState.WaitingForApprovalDate)
            {
                await outcomes.Release(waiting, await outcomes.CustomerOf(waiting, cancellationToken), given.ApprovedOn, cancellationToken);
            }
        }

        return Unit.Value;
    }
}
