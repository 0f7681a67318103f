using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Application.Risk.EndOverride;

/// <summary>Ends an override whose last day is past: the assessed level is effective again.</summary>
/// <param name="Id">The assessment.</param>
[ChangesData(DataScope.Service)]
public sealed record EndOverride(Guid Id) : ICommand<Unit>, IInternalCommand
{
    /// <inheritdoc/>
    public string? AuditUser => null;
}

internal sealed class EndOverrideHandler(IAssessments assessments, IAssessedCustomers customers, TimeProvider clock)
    : IRequestHandler<EndOverride, Unit>
{
    public async Task<Unit> Handle(EndOverride request, CancellationToken cancellationToken)
    {
        var found = await assessments.Find(null, request.Id, cancellationToken);
        if (found is { State: AssessmentState.Completed, OverrideUntil: { } until, OverrideEndedAt: null } && until < clock.Today())
        {
            found.EndOverride(clock.Now());
            var customer = await customers.Require(found.Account, found.CustomerId, cancellationToken);
            if (found.IsProposal)
            {
                customer.ApplyProposal(new(found.InitialLevel, Status: null, found.CustomerVersion, clock.Now()));
                return Unit.Value;
            }

            customer.ApplyOutcome(new(found.InitialLevel, found.Decision == DecisionType.Accepted, found.CustomerVersion));
        }

        return Unit.Value;
    }
}
