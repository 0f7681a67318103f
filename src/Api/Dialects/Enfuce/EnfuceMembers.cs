using System.Collections.Frozen;
using System.Text.Json;
using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Enfuce.Wire;
using Onboarding.Domain.Common;
using Onboarding.Domain.Dialects.Enfuce;

namespace Onboarding.Api.Dialects.Enfuce;

/// <summary>The members of a customer that a change may have, by role (E13): the members of the request bodies.</summary>
internal static class EnfuceMembers
{
    /// <summary>The members that the dialect's section stores, which have the same names on the wire.</summary>
    public static readonly string[] OfSection =
    [
        .. typeof(EnfuceSection).GetProperties().Where(member => member.CanWrite)
            .Select(member => JsonNamingPolicy.CamelCase.ConvertName(member.Name)),
    ];

    private static readonly FrozenSet<string> Private = NamesOf(typeof(PrivateChangeBody));
    private static readonly FrozenSet<string> Corporate = NamesOf(typeof(CorporateChangeBody));

    /// <summary>Returns the members of a role.</summary>
    public static FrozenSet<string> Of(EntityType role) => role == EntityType.Organization ? Corporate : Private;

    private static FrozenSet<string> NamesOf(Type body) => WireMembers.Of(body).Select(member => member.Name).ToFrozenSet(StringComparer.Ordinal);
}
