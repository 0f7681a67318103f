using System.Collections.Frozen;
using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Enfuce.Wire;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Enfuce;

/// <summary>The members of a customer that a change may have, by role (E13): the members of the request bodies.</summary>
internal static class EnfuceMembers
{
    /// <summary>The members that the dialect's section stores under the same names. The section has no other members.</summary>
    public static readonly string[] OfSection =
    [
        "locale", "salutation", "email", "phoneNumber", "mobileNumber", "nationality", "birthCountry", "screening", "riskScore", "address",
        "temporaryAddress", "additionalValues",
        "registration", "customerRepresentative", "deceasedDate", "bankruptcyDate",
    ];

    private static readonly FrozenSet<string> Private = NamesOf(typeof(PrivateChangeBody));
    private static readonly FrozenSet<string> Corporate = NamesOf(typeof(CorporateChangeBody));

    /// <summary>Returns the members of a role.</summary>
    public static FrozenSet<string> Of(EntityType role) => role == EntityType.Organization ? Corporate : Private;

    private static FrozenSet<string> NamesOf(Type body) => WireMembers.Of(body).Select(member => member.Name).ToFrozenSet(StringComparer.Ordinal);
}
