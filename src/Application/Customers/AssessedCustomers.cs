using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Application.Customers;

/// <summary>Gives the assessment of risk access to the customers of the unit of work.</summary>
public sealed class AssessedCustomers(ICustomers customers, LevelFloors floors) : IAssessedCustomers
{
    /// <inheritdoc/>
    public async Task<ICustomerUnderAssessment> Require(AccountId account, CustomerId customer, CancellationToken cancellationToken) =>
        new UnderAssessment(await customers.Find(account, customer, cancellationToken) ?? throw new NotFound("Customer"), customers, floors);

    private sealed class UnderAssessment(Customer customer, ICustomers customers, LevelFloors floors) : ICustomerUnderAssessment
    {
        public string LastRequest => customer.CommunicationNumber;

        public int Version => customer.Version;

        public string ExternalId => customer.ExternalId;

        public string Category => customer.Category;

        public bool IsLead => customer.Kind == CustomerKind.Lead;

        public RiskLevel? Level => customer.RiskLevel;

        public DateTimeOffset? ScoredAt => customer.ScoredAt;

        public bool IsReviewed => customer.Status is CustomerStatus.Active or CustomerStatus.Suspended;

        public string Status => Codes<CustomerStatus>.Of(customer.Status);

        public ScreeningOutcomes Screening => customer.Screening;

        public bool IsAccepted => customer.Status is CustomerStatus.Active or CustomerStatus.Suspended or CustomerStatus.Closed;

        public DateOnly? ApprovedOn => customer.Profile.ApprovalDate;

        public void LockForUpdate() => customers.LockForUpdate(customer);

        public bool AcceptsOutcomeOf(int version) => customer.AcceptsOutcomeOf(version);

        public void Review(string request, bool isDecided) => customer.ReviewVerification(request, isDecided);

        public void ApplyProposal(DecidedProposal proposal)
        {
            customer.ApplyProposal(
                proposal.Level,
                proposal.Status is { } code && Codes<CustomerStatus>.TryRead(code, out var status) ? status : null,
                proposal.Version,
                proposal.At);
            CheckNewerData(proposal.Version);
        }

        public void ApplyOutcome(Outcome outcome)
        {
            customer.ApplyOutcome(outcome.Level, outcome.IsAccepted, outcome.Version, outcome.FinalDecision?.At);
            if (outcome.FinalDecision is { } verdict)
            {
                customer.ApplyVerificationOutcome(verdict.Request, outcome.Version, outcome.IsAccepted, verdict.GroundCode, verdict.At);
            }

            CheckNewerData(outcome.Version);
        }

        // Requests since the assessed version may have brought data that meet a floor.
        private void CheckNewerData(int assessed)
        {
            if (customer.Version > assessed && customer.AcceptsOutcomeOf(assessed))
            {
                floors.Report(customer);
            }
        }
    }
}
