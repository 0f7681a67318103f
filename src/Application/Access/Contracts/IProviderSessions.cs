namespace Onboarding.Application.Access.Contracts;

/// <summary>Starts the sessions of persons whom an identity provider has checked.</summary>
public interface IProviderSessions
{
    /// <summary>
    /// Starts a session and returns the text of its cookie. Throws <see cref="Domain.Common.NotPermitted"/> if the person is not admitted.
    /// </summary>
    /// <param name="identity">The person as the provider states it.</param>
    /// <param name="account">The account of a person who is added.</param>
    /// <param name="program">The text of the header User-Agent, which names the program; null without one.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    Task<string> Start(ProvidedIdentity identity, string account, string? program, CancellationToken cancellationToken);
}

/// <summary>A person as an identity provider states it.</summary>
/// <param name="Subject">The issuer and its id of the person.</param>
/// <param name="Email">The e-mail address, if the provider has verified it; otherwise null.</param>
/// <param name="Name">The name; null if it states none.</param>
/// <param name="Roles">The values of the claim with roles; null if the settings name no such claim. Unknown values are not roles.</param>
/// <param name="CheckedAt">The time at which the provider checked the person; null if it does not state it.</param>
public sealed record ProvidedIdentity(string Subject, string? Email, string? Name, IReadOnlyList<string>? Roles, DateTimeOffset? CheckedAt);
