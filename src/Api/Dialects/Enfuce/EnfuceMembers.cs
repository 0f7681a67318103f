using System.Collections.Frozen;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Enfuce;

/// <summary>The members of a customer that a change may state, by role (E13).</summary>
internal static class EnfuceMembers
{
    public const string Nationality = "nationality";
    public const string BirthCountry = "birthCountry";

    private static readonly string[] Both =
    [
        "customerNumber", "locale", "regNo", "email", "phoneNumber", "mobileNumber", "screening", "riskScore", "address", "temporaryAddress", "additionalValues",
    ];

    private static readonly FrozenSet<string> Private =
        new[] { "firstName", "middleName", "lastName", "salutation", "dateOfBirth", Nationality, BirthCountry, "deceasedDate" }.Concat(Both).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Corporate =
        new[] { "name", "registration", "customerRepresentative", "bankruptcyDate" }.Concat(Both).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The members of a role.</summary>
    public static FrozenSet<string> Of(EntityType role) => role == EntityType.Organization ? Corporate : Private;
}
