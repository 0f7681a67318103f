using FluentValidation;
using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Customers.Documents;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Patches;

namespace Onboarding.Application.Customers.PatchCustomer;

/// <summary>
/// Changes some data of a customer and leaves the rest. Rejected with every defect of the patched fields, with the defects of other fields that the
/// customer did not have before, and with an e-mail address that another customer has. Throws <see cref="NotFound"/> if the account has no such
/// customer, or if the customer is closed and <see cref="IncludeClosed"/> is false. If the changed data put the customer's level below a legal floor,
/// the customer gets a case.
/// </summary>
/// <param name="Id">The customer.</param>
/// <param name="Form">The form whose rules apply.</param>
/// <param name="AuditUser">The user who requests it.</param>
/// <param name="Patch">The patch.</param>
[ChangesData(DataScope.OwnAccount)]
public sealed record PatchCustomer(CustomerHandle Id, CustomerForm Form, string AuditUser, CustomerPatch Patch) : ICommand<CustomerView>
{
    /// <inheritdoc/>
    public string? Reference => Id.Reference;

    /// <summary>Whether a closed customer can be changed.</summary>
    public bool IncludeClosed { get; init; }

    /// <summary>The document contents that the request sends together with the patch.</summary>
    public ContentInputs Contents { get; init; } = ContentInputs.None;
}

internal sealed class PatchCustomerValidator : AbstractValidator<PatchCustomer>
{
    public PatchCustomerValidator() => RuleFor(command => command.AuditUser).NotEmpty().MaximumLength(CustomerFields.NumberMaxLength);
}

internal sealed class PatchCustomerHandler(
    ICustomers customers, IClassifiers classifiers, LevelFloors levels, DocumentVault vault, ICurrentCaller caller, IAuditTrail trail,
        TimeProvider clock, Precondition precondition)
    : IRequestHandler<PatchCustomer, CustomerView>
{
    public async Task<CustomerView> Handle(PatchCustomer request, CancellationToken cancellationToken)
    {
        var customer = await customers.Require(caller, trail, request.Id, request.IncludeClosed, cancellationToken);
        precondition.Check(CustomerTag.Of(customer));
        try
        {
            levels.Change(
                customer,
                () => customer.Patch(
                    request.Form, request.Patch, request.AuditUser, classifiers.Current, clock.Now(), request.Contents.Findings));
        }
        catch (InvalidInput rejected) when (HasType(customer, request.Patch) && ChangesExternalId(customer, request.Patch))
        {
            // On its own, a taken external id is found when the change is saved. Here it is added, so that one response reports every defect.
            if (await customers.Find(caller.Account, request.Patch.ExternalId.Value!, cancellationToken) is null)
            {
                throw;
            }

            throw new InvalidInput([.. rejected.Findings, Finding.Of(CustomerErrors.AlreadyExists, "/customerExtId")]);
        }

        vault.Store(customer, request.Contents);
        return CustomerView.Of(customer, classifiers.Current);
    }

    // A patch for the other entity type is rejected for that reason alone.
    private static bool HasType(Customer customer, CustomerPatch patch) => patch.OnlyFor is null || patch.OnlyFor == customer.EntityType;

    private static bool ChangesExternalId(Customer customer, CustomerPatch patch) =>
        patch.ExternalId.Value is { Length: <= CustomerFields.NumberMaxLength } externalId && externalId != customer.ExternalId;
}
