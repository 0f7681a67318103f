using System.Reflection;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Access;

/// <summary>What callers may do who do not sign in: nothing, unless the configuration opens a dialect to them.</summary>
internal sealed class AnonymousAccess
{
    // Settings may name a dialect that this build leaves out (docs/extending.md); nobody can speak it.
    private static readonly string[] LeftOut =
    [
        .. typeof(AnonymousAccess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Where(one => one.Key == "Without").Select(one => one.Value!.ToLowerInvariant()),
    ];

    private readonly DialectName[] _allowed;
    private readonly Role[] _roles;

    /// <summary>Reads <c>Authentication__Anonymous__0</c> …; a name that is no dialect is rejected.</summary>
    public AnonymousAccess(IConfiguration configuration, IHostEnvironment environment, DialectRegistry dialects)
    {
        _allowed = [.. (configuration.GetSection("Authentication:Anonymous").Get<string[]>() ?? []).Where(name => !LeftOut.Contains(name)).Select(name => dialects.Find(name)
            ?? throw new InvalidOperationException($"Authentication__Anonymous knows {dialects.Names}, not '{name}'."))];
        IsTrusted = environment.IsDevelopment();
        _roles = IsTrusted ? Enum.GetValues<Role>() : [Role.Reader, Role.Operator];
    }

    /// <summary>Whether any dialect is open to them.</summary>
    public bool IsEnabled => _allowed.Length > 0;

    /// <summary>Whether they have every role in the core API and see every account: in Development. Elsewhere they are readers and
    /// operators of the default account.</summary>
    public bool IsTrusted { get; }

    /// <summary>Whether a dialect is open to them.</summary>
    public bool AllowsDialect(DialectName dialect) => _allowed.Contains(dialect);

    /// <summary>Whether they may act in a role.</summary>
    public bool Has(Role role) => _roles.Contains(role);
}
