using Onboarding.Application.Common.Settings;

namespace Onboarding.Api.Common.Access;

/// <summary>Configuration section <c>Authentication:OpenIdConnect</c>: the identity provider of persons.</summary>
[SettingsSection("Authentication:OpenIdConnect")]
public sealed class ProviderOptions
{
    /// <summary>
    /// The URL of the identity provider, below which it publishes its OpenID Connect configuration. Must be https, except on this machine. Without it
    /// persons sign in with a password only.
    /// </summary>
    [HttpUrl]
    public string? Authority { get; set; }

    /// <summary>The id of this service at the provider.</summary>
    public string? ClientId { get; set; }

    /// <summary>The secret of this service at the provider.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>
    /// The claim with the roles of a person, as a text or a list. Values that are no roles are ignored. Empty: administrators of this service grant
    /// the roles, and only persons whom they have added can sign in.
    /// </summary>
    public string RolesClaim { get; set; } = "roles";

    /// <summary>The account of a person who is added by the first sign-in.</summary>
    public string Account { get; set; } = "default";

    /// <summary>The scopes that are requested. Default: openid, profile and email.</summary>
    public string[]? Scopes { get; set; }

    /// <summary>Whether the settings name a provider.</summary>
    internal bool IsSet => !string.IsNullOrEmpty(Authority);

    /// <summary>
    /// Throws <see cref="InvalidOperationException"/> if the settings name a provider and no client, or one without https on another machine.
    /// </summary>
    internal void Check()
    {
        if (IsSet && string.IsNullOrEmpty(ClientId))
        {
            throw new InvalidOperationException(
                "Authentication__OpenIdConnect__Authority is set. Set Authentication__OpenIdConnect__ClientId too.");
        }

        if (IsSet && new Uri(Authority!) is { IsLoopback: false } remote && remote.Scheme != Uri.UriSchemeHttps)
        {
            throw new InvalidOperationException("Authentication__OpenIdConnect__Authority must be https, except on this machine.");
        }
    }
}
