using AutoMapper;
using Onboarding.Domain.Access;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access;

/// <summary>An API client as it is shown: never its secret, nor what is kept of it.</summary>
public record ClientItem
{
    /// <summary>Its number, the order of the list.</summary>
    public long Number { get; init; }

    /// <summary>The name it signs in with.</summary>
    public string ClientId { get; init; } = "";

    /// <summary>What people call it.</summary>
    public string Name { get; init; } = "";

    /// <summary>The account it acts for.</summary>
    public string Account { get; init; } = "";

    /// <summary>What it may speak: amlyze, yativo, enfuce, house.</summary>
    public IReadOnlyList<string> Dialects { get; init; } = [];

    /// <summary>Its roles: reader, operator, compliance, documents, administrator.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>The business units it may state; none means any.</summary>
    public IReadOnlyList<string> BusinessUnits { get; init; } = [];

    /// <summary>The documented version of AMLYZE it speaks: default, A, B or C; left out where the service's setting counts.</summary>
    public string? AmlyzeProfile { get; init; }

    /// <summary>1 at first, one more with each change.</summary>
    public int Version { get; init; }

    /// <summary>When it was added.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>When it was revoked; left out while it is live.</summary>
    public DateTimeOffset? RevokedAt { get; init; }
}

/// <summary>An API client with its new secret, which is shown this once.</summary>
public sealed record ClientWithSecret : ClientItem
{
    /// <summary>The secret: 256 random bits, 43 url-safe characters.</summary>
    public string Secret { get; set; } = "";
}

internal sealed class ClientMapping : Profile
{
    public ClientMapping()
    {
        Map<ClientItem>();
        Map<ClientWithSecret>().ForMember(item => item.Secret, map => map.Ignore());
    }

    private IMappingExpression<ApiClient, T> Map<T>() where T : ClientItem => CreateMap<ApiClient, T>()
        .ForMember(item => item.Account, map => map.MapFrom(client => client.Account.Value))
        .ForMember(item => item.Dialects, map => map.MapFrom(client => Spell(client.Dialects)))
        .ForMember(item => item.Roles, map => map.MapFrom(client => Spell(client.Roles)))
        .ForMember(item => item.AmlyzeProfile, map => map.MapFrom(client => client.AmlyzeProfile == null ? null : Codes<AmlyzeProfileName>.Of(client.AmlyzeProfile.Value)));

    private static string[] Spell<T>(IReadOnlyList<T> values) where T : struct, Enum => [.. values.Select(Codes<T>.Of)];
}
