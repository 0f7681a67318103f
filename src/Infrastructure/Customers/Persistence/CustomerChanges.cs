using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Infrastructure.Customers.Persistence;

/// <summary>Tells the world outside what of a customer changed that the contract lists, and nothing else (events.json, com.amlyze.customer.updated).</summary>
internal static class CustomerChanges
{
    /// <summary>Publishes what changed, if anything did.</summary>
    public static void Publish(IEvents events, EntityEntry<Customer> entry, DateTimeOffset at)
    {
        var (now, before) = (entry.Entity, entry.OriginalValues.GetValue<CustomerProfile>(nameof(Customer.Profile)));
        var data = new JsonObject();
        Add(data, "sanctioned", before.IsSanctioned, now.Profile.IsSanctioned);
        Add(data, "pep", before.IsPEP, now.Profile.IsPEP);
        Add(data, "inAdverseMedia", before.IsInAdverseMedia, now.Profile.IsInAdverseMedia);
        Add(data, "inInternalList", before.IsInInternalList, now.Profile.IsInInternalList);
        if (now.RiskLevel is { } level && level != entry.OriginalValues.GetValue<RiskLevel?>(nameof(Customer.RiskLevel)))
        {
            data["riskLevel"] = Codes<RiskLevel>.Of(level);
        }

        if (now.Status != entry.OriginalValues.GetValue<CustomerStatus>(nameof(Customer.Status)))
        {
            data["status"] = Codes<CustomerStatus>.Of(now.Status);
        }

        if (data.Count > 0)
        {
            data["customerExternalID"] = now.ExternalId;
            data["updatedAt"] = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
            events.Publish(EventTypes.CustomerUpdated, new(now.Account, now.Id, now.ExternalId, null), data);
        }
    }

    private static void Add(JsonObject data, string name, bool? before, bool? now)
    {
        if (now is { } value && now != before)
        {
            data[name] = value;
        }
    }
}
