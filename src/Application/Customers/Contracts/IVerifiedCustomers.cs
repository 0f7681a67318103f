using Onboarding.Domain.Common;
using Onboarding.Domain.Verification.Contracts;

namespace Onboarding.Application.Customers.Contracts;

/// <summary>Gives verification access to customers, inside the command's unit of work.</summary>
public interface IVerifiedCustomers
{
    /// <summary>
    /// Submits data and files for the verification of a customer of the caller's account, and requests the customer's assessment. Throws
    /// <see cref="NotFound"/> if there is no such customer or the customer is closed, even if there are other defects. Throws
    /// <see cref="InvalidInput"/> with every defect.
    /// </summary>
    /// <param name="customer">The customer; null if the request does not name one, which is reported together with the other defects.</param>
    /// <param name="submission">The submission.</param>
    /// <param name="contents">The submitted files in protected form.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    Task<VerificationReceipt> Submit(
        CustomerId? customer, VerificationSubmission submission, IReadOnlyList<ContentInputs> contents, CancellationToken cancellationToken);
}

/// <summary>The receipt of an accepted submission.</summary>
/// <param name="Customer">The customer.</param>
/// <param name="Type">Person or organisation.</param>
/// <param name="Status">The status of verification.</param>
/// <param name="At">The time at which the submission was accepted.</param>
/// <param name="Number">The number of the request (<see cref="VerificationSubmission.CommunicationNumber"/>).</param>
public sealed record VerificationReceipt(CustomerId Customer, EntityType Type, VerificationStatus Status, DateTimeOffset At, string Number = "")
{
    /// <summary>The customer's first name; the full name if its parts are not known.</summary>
    public string? FirstName { get; init; }

    /// <summary>The customer's last name.</summary>
    public string? LastName { get; init; }

    /// <summary>The names of the fields that the verification still needs.</summary>
    public IReadOnlyList<string> Due { get; init; } = [];
}
