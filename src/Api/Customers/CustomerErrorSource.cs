using Onboarding.Api.Common.Errors.Catalogue;
using Onboarding.Application.Customers.StateBirthDate;
using Onboarding.Domain.Customers;

namespace Onboarding.Api.Customers;

/// <summary>The errors of the calls about customers.</summary>
internal sealed class CustomerErrorSource : CoreErrorSource
{
    /// <inheritdoc/>
    public override IReadOnlyList<ErrorEntry> Errors { get; } =
    [
        Defect(BirthDateErrors.Missing, "/birthDate", "Send birthDate."),
        Defect(BirthDateErrors.Invalid, "/birthDate", "Send a possible date of birth in one of the three forms."),
        Conflict(BirthDateErrors.NotPerson, "/birthDate", "Choose a customer of the type INDIVIDUAL."),
        Conflict(CustomerErrors.BusinessUnitNotAllowed, "/businessUnit", "Use a client of the customer's business unit."),
    ];
}
