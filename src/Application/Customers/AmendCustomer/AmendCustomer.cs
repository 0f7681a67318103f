using FluentValidation;
using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Customers.Documents;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;

namespace Onboarding.Application.Customers.AmendCustomer;

/// <summary>
/// Changes some data of a customer and leaves the rest. Refused is every defect the customer did not have before, and an e-mail address another one has;
/// <see cref="NotFound"/> if the account has no such customer, or it is closed and nobody says that this does not matter.
/// </summary>
/// <param name="Id">The customer.</param>
/// <param name="Form">The form whose rules hold.</param>
/// <param name="AuditUser">Who asks.</param>
/// <param name="Change">Turns what is stated now into what is to be; it may run more than once.</param>
public sealed record AmendCustomer(CustomerHandle Id, CustomerForm Form, string AuditUser, Func<CustomerDraft, CustomerDraft> Change) : ICommand<CustomerView>
{
    /// <inheritdoc/>
    public string? Reference => Id.Reference;

    /// <summary>Whether a closed customer is changed too.</summary>
    public bool AlsoClosed { get; init; }

    /// <summary>Contents of a document that come with the change, and what is wrong with them.</summary>
    public StatedContents Contents { get; init; } = StatedContents.None;
}

internal sealed class AmendCustomerValidator : AbstractValidator<AmendCustomer>
{
    public AmendCustomerValidator() => RuleFor(command => command.AuditUser).NotEmpty().MaximumLength(CustomerFields.NumberMaxLength);
}

internal sealed class AmendCustomerHandler(
    ICustomers customers, BusinessUnits units, IClassifiers classifiers, DocumentVault vault, ICurrentCaller caller, IAuditTrail trail, TimeProvider clock)
    : IRequestHandler<AmendCustomer, CustomerView>
{
    public async Task<CustomerView> Handle(AmendCustomer request, CancellationToken cancellationToken)
    {
        var customer = await customers.Require(caller, trail, request.Id, request.AlsoClosed, cancellationToken);
        units.RefuseForeign(customer);
        string? stated = null;
        try
        {
            customer.Amend(request.Form, now => Noted(request.Change(now)), request.AuditUser, classifiers.Current, clock.Now(), request.Contents.Findings);
        }
        catch (InvalidInput refused) when (stated is { Length: <= CustomerFields.NumberMaxLength } && stated != customer.ExternalId)
        {
            // Alone it would be found when the change is saved; one answer holds every defect.
            if (await customers.Find(caller.Account, stated, cancellationToken) is null)
            {
                throw;
            }

            throw new InvalidInput([.. refused.Findings, Finding.Of(CustomerErrors.AlreadyExists, "/customerExtId")]);
        }

        vault.Keep(customer, request.Contents);
        return CustomerView.Of(customer, classifiers.Current);

        CustomerDraft Noted(CustomerDraft draft)
        {
            stated = draft.ExternalId;
            return draft;
        }
    }
}
