using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Patches;

namespace Onboarding.Application.Customers.StateBirthDate;

/// <summary>
/// States a person's date of birth as far as it is known, and makes a version of the customer. Level and status stay. Throws <see cref="NotFound"/>
/// if the account has no such customer.
/// </summary>
/// <param name="Id">The customer.</param>
/// <param name="BirthDate">YYYY-MM-DD, YYYY-MM or YYYY; mandatory.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record StateBirthDate(CustomerId Id, string? BirthDate) : ICommand<CustomerId>
{
    /// <inheritdoc/>
    public string? AuditUser => null;
}

/// <summary>The rejections of a stated date of birth.</summary>
public static class BirthDateErrors
{
    /// <summary>The date is missing.</summary>
    public static Rule Missing { get; } = Rule.Unpublished("member_missing", "birthDate is required");

    /// <summary>The text is not a date, or no date of birth.</summary>
    public static Rule Invalid { get; } = Rule.Unpublished(
        "invalid_birth_date", "birthDate must be a date, YYYY-MM-DD, or YYYY-MM or YYYY if no more is known; not before 1900 and not in the future");

    /// <summary>The customer is an organisation.</summary>
    public static Rule NotPerson { get; } = Rule.Unpublished("not_a_person", "Only a person has a date of birth");
}

internal sealed class StateBirthDateRules(TimeProvider clock) : IRules<StateBirthDate>
{
    public IReadOnlyList<Finding> Findings(StateBirthDate request) =>
        TextRules.IsBlank(request.BirthDate) ? [Finding.Of(BirthDateErrors.Missing, "/birthDate")]
        : PartialDate.Parse(request.BirthDate) is { } date && BirthDates.IsPossible(date, BirthDates.LastDay(clock.Now())) ? []
        : [Finding.Of(BirthDateErrors.Invalid, "/birthDate")];
}

internal sealed class StateBirthDateHandler(
    ICustomers customers, IClassifiers classifiers, LevelFloors levels, ICurrentCaller caller, IAuditTrail trail, TimeProvider clock)
    : IRequestHandler<StateBirthDate, CustomerId>
{
    public async Task<CustomerId> Handle(StateBirthDate request, CancellationToken cancellationToken)
    {
        var customer = await customers.Require(caller, trail, request.Id, includeClosed: true, cancellationToken);
        if (customer.EntityType != EntityType.Individual)
        {
            throw new RuleBroken(BirthDateErrors.NotPerson, "/birthDate");
        }

        var patch = new CustomerPatch { BirthDate = Change.To(PartialDate.Parse(request.BirthDate)), ChangedPaths = ["/birthDate"] };
        levels.Change(customer, () => customer.Patch(CustomerForm.Correction, patch, caller.Name, classifiers.Current, clock.Now()));
        return customer.Id;
    }
}
