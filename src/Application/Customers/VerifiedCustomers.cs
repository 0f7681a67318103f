using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Customers.Documents;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Verification.Contracts;

namespace Onboarding.Application.Customers;

/// <summary>Loads the customer, applies the submission to the aggregate and stores the submitted files.</summary>
internal sealed class VerifiedCustomers(
    ICustomers customers, IClassifiers classifiers, DocumentVault vault, ICurrentCaller caller, IAuditTrail trail,
        TimeProvider clock, Precondition precondition)
    : IVerifiedCustomers
{
    private const string CustomerField = "customerId";

    public async Task<VerificationReceipt> Submit(
        CustomerId? customer, VerificationSubmission submission, IReadOnlyList<ContentInputs> contents, CancellationToken cancellationToken)
    {
        if (customer is not { } id)
        {
            throw new InvalidInput([
                Finding.Of(VerificationErrors.CustomerMissing, VerificationState.CustomerPath, CustomerField),
                .. submission.Data.Findings(CustomerProfile.Empty, submission.IsUpdate, classifiers.Current, clock.Today())]);
        }

        var found = await customers.RequireOpen(caller, trail, id, cancellationToken);
        precondition.Check(CustomerTag.Of(found));
        found.SubmitVerification(submission, classifiers.Current, clock.Now());
        foreach (var inputs in contents)
        {
            vault.Store(found, inputs);
        }

        return new(found.Id, found.EntityType, found.VerificationStatus!.Value, found.ChangedAt, submission.CommunicationNumber)
        {
            FirstName = found.Profile.FirstName ?? found.Name,
            LastName = found.Profile.LastName,
            Due = submission.Data.Due(found.EntityType, found.Profile),
        };
    }
}
