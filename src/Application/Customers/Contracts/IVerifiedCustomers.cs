using Onboarding.Domain.Common;
using Onboarding.Domain.Verification.Contracts;

namespace Onboarding.Application.Customers.Contracts;

/// <summary>What verification needs of customers, inside its own unit of work.</summary>
public interface IVerifiedCustomers
{
    /// <summary>
    /// Submits data and files for the verification of a customer of the caller's account, who is then assessed. <see cref="NotFound"/>, whatever else is wrong,
    /// if there is no such customer or it is closed; <see cref="InvalidInput"/> with every defect.
    /// </summary>
    /// <param name="customer">The customer; null if the request does not name one, which is a defect beside its others.</param>
    /// <param name="submission">What is submitted.</param>
    /// <param name="contents">The files among it, sealed.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    Task<VerificationReceipt> Submit(
        CustomerId? customer, VerificationSubmission submission, IReadOnlyList<ContentInputs> contents, CancellationToken cancellationToken);
}

/// <summary>A submission that was taken.</summary>
/// <param name="Customer">The customer.</param>
/// <param name="Type">Person or organisation.</param>
/// <param name="Status">How far verification has come.</param>
/// <param name="At">When it was taken.</param>
public sealed record VerificationReceipt(CustomerId Customer, EntityType Type, VerificationStatus Status, DateTimeOffset At);
