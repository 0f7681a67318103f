using Microsoft.EntityFrameworkCore.ChangeTracking;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Customers.Persistence;

/// <summary>The rows of related entities that are customers themselves, by their external ids.</summary>
internal static class RelatedCustomers
{
    /// <summary>Replaces the rows of a changed customer. Most customers have none, before and after; then no row is read or written.</summary>
    public static void Replace(OnboardingDbContext db, EntityEntry<Customer> entry)
    {
        var customer = entry.Entity;
        RelatedCustomerRow[] before =
            [.. Of(customer.Account, customer.Number, entry.OriginalValues.GetValue<CustomerProfile>(nameof(Customer.Profile)))];
        RelatedCustomerRow[] now = [.. Of(customer.Account, customer.Number, customer.Profile)];
        foreach (var row in before.Where(row => !now.Any(one => IsSame(one, row) && one.RelationType == row.RelationType)))
        {
            if (now.FirstOrDefault(one => IsSame(one, row)) is { } changed)
            {
                db.Update(changed);
            }
            else
            {
                db.Remove(row);
            }
        }

        foreach (var row in now.Where(row => !before.Any(one => IsSame(one, row))))
        {
            db.Add(row);
        }

        static bool IsSame(RelatedCustomerRow one, RelatedCustomerRow other) => one.ExternalId == other.ExternalId && one.Position == other.Position;
    }

    /// <summary>Returns the rows of a profile.</summary>
    public static IEnumerable<RelatedCustomerRow> Of(AccountId account, long number, CustomerProfile profile) =>
        from entity in (profile.RelatedEntities ?? []).Index()
        where entity.Item.CustomerExtId is not null
        select new RelatedCustomerRow
        {
            Account = account,
            ExternalId = entity.Item.CustomerExtId!,
            CustomerNumber = number,
            Position = entity.Index + 1,
            RelationType = entity.Item.RelationType,
        };
}
