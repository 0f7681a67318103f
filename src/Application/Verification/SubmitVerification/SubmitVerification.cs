using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Verification.Contracts;

namespace Onboarding.Application.Verification.SubmitVerification;

/// <summary>
/// Submits documents and data for the verification of a customer, and requests the customer's assessment. Throws <see cref="NotFound"/> if the
/// account has no such customer or the customer is closed, even if there are other defects.
/// </summary>
/// <param name="Customer">The customer; null if the request does not name one, which is reported together with the other defects.</param>
/// <param name="Submission">The submission.</param>
/// <param name="Contents">The submitted files in protected form.</param>
[ChangesData(DataScope.OwnAccount)]
public sealed record SubmitVerification(CustomerId? Customer, VerificationSubmission Submission, IReadOnlyList<ContentInputs> Contents)
    : ICommand<VerificationReceipt>
{
    /// <inheritdoc/>
    public string? AuditUser => Submission.Requester;

    /// <inheritdoc/>
    public string? Reference => Submission.CommunicationNumber;
}

internal sealed class SubmitVerificationValidator : AbstractValidator<SubmitVerification>
{
    public SubmitVerificationValidator()
    {
        RuleFor(command => command.Submission.CommunicationNumber).NotEmpty().MaximumLength(VerificationSubmission.NumberMaxLength);
        RuleFor(command => command.Submission.Requester).NotEmpty().MaximumLength(VerificationSubmission.NumberMaxLength);
    }
}

internal sealed class SubmitVerificationHandler(IVerifiedCustomers customers) : IRequestHandler<SubmitVerification, VerificationReceipt>
{
    public Task<VerificationReceipt> Handle(SubmitVerification request, CancellationToken cancellationToken) =>
        customers.Submit(request.Customer, request.Submission, request.Contents, cancellationToken);
}
