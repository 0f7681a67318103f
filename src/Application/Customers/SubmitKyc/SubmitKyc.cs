using FluentValidation;
using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Documents;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Kyc;

namespace Onboarding.Application.Customers.SubmitKyc;

/// <summary>
/// Submits documents and data for the verification of a customer, who is then assessed. <see cref="NotFound"/>, whatever else is wrong, if the account has
/// no such customer, or it is closed.
/// </summary>
/// <param name="Id">The customer; nothing if the request does not say which, and is refused with its other defects.</param>
/// <param name="Submission">What is submitted.</param>
/// <param name="Contents">The files among it, sealed.</param>
public sealed record SubmitKyc(CustomerId? Id, KycSubmission Submission, IReadOnlyList<StatedContents> Contents) : ICommand<SubmittedKyc>
{
    /// <inheritdoc/>
    public string? AuditUser => Submission.Requester;

    /// <inheritdoc/>
    public string? Reference => Submission.CommunicationNumber;
}

/// <summary>A submission that was taken.</summary>
/// <param name="Customer">Of which customer.</param>
/// <param name="Type">Person or organisation.</param>
/// <param name="Status">How far verification has come.</param>
/// <param name="At">When it was taken.</param>
public sealed record SubmittedKyc(CustomerId Customer, EntityType Type, KycStatus Status, DateTimeOffset At);

internal sealed class SubmitKycValidator : AbstractValidator<SubmitKyc>
{
    public SubmitKycValidator()
    {
        RuleFor(command => command.Submission.CommunicationNumber).NotEmpty().MaximumLength(CustomerFields.NumberMaxLength);
        RuleFor(command => command.Submission.Requester).NotEmpty().MaximumLength(CustomerFields.NumberMaxLength);
    }
}

internal sealed class SubmitKycHandler(
    ICustomers customers, BusinessUnits units, IClassifiers classifiers, DocumentVault vault, ICurrentCaller caller, IAuditTrail trail, TimeProvider clock)
    : IRequestHandler<SubmitKyc, SubmittedKyc>
{
    public async Task<SubmittedKyc> Handle(SubmitKyc request, CancellationToken cancellationToken)
    {
        if (request.Id is not { } id)
        {
            throw new InvalidInput([
                Finding.Of(KycErrors.Missing, "/customer_id", "customer_id"),
                .. KycRules.Findings(request.Submission, CustomerProfile.Empty, classifiers.Current, clock.Today())]);
        }

        var customer = await customers.RequireOpen(caller, trail, id, cancellationToken);
        units.RefuseForeign(customer);
        customer.SubmitKyc(request.Submission, classifiers.Current, clock.Now());
        foreach (var stated in request.Contents)
        {
            vault.Keep(customer, stated);
        }

        return new(customer.Id, customer.EntityType, customer.KycStatus!.Value, customer.ChangedAt);
    }
}
