using FluentValidation;
using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Customers.Documents;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Patches;

namespace Onboarding.Application.Customers.PatchCustomer;

/// <summary>
/// Changes some data of a customer and leaves the rest. Rejected is every defect of what the change states, elsewhere those that the customer did not have before, and an
/// e-mail address of another customer; <see cref="NotFound"/> if the account has no such customer, or it is closed and closed ones are not to be changed too.
/// </summary>
/// <param name="Id">The customer.</param>
/// <param name="Form">The form whose rules hold.</param>
/// <param name="AuditUser">Who asks.</param>
/// <param name="Patch">What changes.</param>
public sealed record PatchCustomer(CustomerHandle Id, CustomerForm Form, string AuditUser, CustomerPatch Patch) : ICommand<CustomerView>
{
    /// <inheritdoc/>
    public string? Reference => Id.Reference;

    /// <summary>Whether a closed customer is changed too.</summary>
    public bool AlsoClosed { get; init; }

    /// <summary>Contents of a document that come with the change, and what is wrong with them.</summary>
    public ContentInputs Contents { get; init; } = ContentInputs.None;
}

internal sealed class PatchCustomerValidator : AbstractValidator<PatchCustomer>
{
    public PatchCustomerValidator() => RuleFor(command => command.AuditUser).NotEmpty().MaximumLength(CustomerFields.NumberMaxLength);
}

internal sealed class PatchCustomerHandler(
    ICustomers customers, BusinessUnits units, IClassifiers classifiers, DocumentVault vault, ICurrentCaller caller, IAuditTrail trail, TimeProvider clock)
    : IRequestHandler<PatchCustomer, CustomerView>
{
    public async Task<CustomerView> Handle(PatchCustomer request, CancellationToken cancellationToken)
    {
        var customer = await customers.Require(caller, trail, request.Id, request.AlsoClosed, cancellationToken);
        units.RejectForeign(customer);
        try
        {
            customer.Patch(request.Form, request.Patch, request.AuditUser, classifiers.Current, clock.Now(), request.Contents.Findings);
        }
        catch (InvalidInput rejected) when (IsOfTheType(customer, request.Patch) && IsRenumbered(customer, request.Patch))
        {
            // Alone it would be found when the change is saved; one answer holds every defect.
            if (await customers.Find(caller.Account, request.Patch.ExternalId.Value!, cancellationToken) is null)
            {
                throw;
            }

            throw new InvalidInput([.. rejected.Findings, Finding.Of(CustomerErrors.AlreadyExists, "/customerExtId")]);
        }

        vault.Store(customer, request.Contents);
        return CustomerView.Of(customer, classifiers.Current);
    }

    // A customer of the other type is rejected for that alone.
    private static bool IsOfTheType(Customer customer, CustomerPatch patch) => patch.OnlyFor is null || patch.OnlyFor == customer.EntityType;

    private static bool IsRenumbered(Customer customer, CustomerPatch patch) =>
        patch.ExternalId.Value is { Length: <= CustomerFields.NumberMaxLength } stated && stated != customer.ExternalId;
}
