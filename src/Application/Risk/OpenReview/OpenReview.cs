using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Assessments;

namespace Onboarding.Application.Risk.OpenReview;

/// <summary>
/// Opens a case about a customer whose review is due. It has no effect if the review is not due any more, if the customer has an open case, or if a
/// decision waits for an approval date.
/// </summary>
/// <param name="Account">The account.</param>
/// <param name="Customer">The customer.</param>
[ChangesData(DataScope.Service)]
public sealed record OpenReview(AccountId Account, CustomerId Customer) : ICommand<Unit>, IInternalCommand
{
    /// <inheritdoc/>
    public string? AuditUser => null;
}

internal sealed class OpenReviewHandler(
    IAssessments assessments, IAssessedCustomers customers, CaseReopening cases, ReviewPolicy reviews, TimeProvider clock)
    : IRequestHandler<OpenReview, Unit>
{
    public async Task<Unit> Handle(OpenReview request, CancellationToken cancellationToken)
    {
        var customer = await customers.Require(request.Account, request.Customer, cancellationToken);
        var latest = await assessments.LatestOrNone(request.Account, request.Customer, cancellationToken);
        if (customer.IsReviewed && reviews.NextReviewAt(customer.Level, customer.ScoredAt) <= clock.Now()
            && latest is not { IsOpen: true } and not { State: AssessmentState.WaitingForApprovalDate })
        {
            customer.LockForUpdate();
            await cases.Open(request.Account, request.Customer, customer, latest, OpeningReason.Review, cancellationToken);
        }

        return Unit.Value;
    }
}
