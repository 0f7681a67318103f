using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Access;

/// <summary>What callers may do who do not sign in: nothing, unless the configuration opens a dialect to them.</summary>
internal sealed class AnonymousAccess
{
    private readonly Dialect[] _open;
    private readonly Role[] _roles;

    /// <summary>Reads <c>Authentication__Anonymous__0=amlyze</c> …; a name that is no dialect is refused.</summary>
    public AnonymousAccess(IConfiguration configuration, IHostEnvironment environment)
    {
        _open = [.. (configuration.GetSection("Authentication:Anonymous").Get<string[]>() ?? []).Select(Read)];
        IsTrusted = environment.IsDevelopment();
        _roles = IsTrusted ? Enum.GetValues<Role>() : [Role.Reader, Role.Operator];
    }

    /// <summary>Whether any dialect is open to them.</summary>
    public bool IsPossible => _open.Length > 0;

    /// <summary>Whether they have every role in the house's own API and see every account: in Development. Elsewhere they are readers and
    /// operators of the default account.</summary>
    public bool IsTrusted { get; }

    /// <summary>Whether a dialect is open to them.</summary>
    public bool Speaks(Dialect dialect) => _open.Contains(dialect);

    /// <summary>Whether they may act in a role.</summary>
    public bool Has(Role role) => _roles.Contains(role);

    private static Dialect Read(string name) => Codes<Dialect>.TryRead(name, out var dialect)
        ? dialect
        : throw new InvalidOperationException($"Authentication__Anonymous knows {string.Join(", ", Codes<Dialect>.All)}, not '{name}'.");
}
