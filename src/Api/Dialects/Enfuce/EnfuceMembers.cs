using System.Collections.Frozen;
using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Enfuce.Wire;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Enfuce;

/// <summary>The members of a customer that a change may state, by role (E13): those of the bodies that are read.</summary>
internal static class EnfuceMembers
{
    /// <summary>The members that are stored under their own names in the dialect's section, which has no others.</summary>
    public static readonly string[] OfSection =
    [
        "locale", "salutation", "email", "phoneNumber", "mobileNumber", "nationality", "birthCountry", "screening", "riskScore", "address", "temporaryAddress", "additionalValues",
        "registration", "customerRepresentative", "deceasedDate", "bankruptcyDate",
    ];

    private static readonly FrozenSet<string> Private = NamesOf(typeof(PrivateChangeBody));
    private static readonly FrozenSet<string> Corporate = NamesOf(typeof(CorporateChangeBody));

    /// <summary>The members of a role.</summary>
    public static FrozenSet<string> Of(EntityType role) => role == EntityType.Organization ? Corporate : Private;

    private static FrozenSet<string> NamesOf(Type body) => WireMembers.Of(body).Select(member => member.Name).ToFrozenSet(StringComparer.Ordinal);
}
