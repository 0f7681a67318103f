using System.Reflection;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Access;

/// <summary>The rights of callers that do not sign in: none, unless the configuration allows them a dialect.</summary>
internal sealed class AnonymousAccess
{
    // The settings may name a dialect that this build leaves out (docs/extend.md). No caller can use it.
    private static readonly string[] LeftOut =
    [
        .. typeof(AnonymousAccess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Where(one => one.Key == "Without").Select(one => one.Value!.ToLowerInvariant()),
    ];

    private readonly DialectName[] _allowed;
    private readonly Role[] _roles;

    /// <summary>Reads <c>Authentication__Anonymous__0</c> …. Throws <see cref="InvalidOperationException"/> for a name that is not a dialect.</summary>
    public AnonymousAccess(AccessOptions options, IHostEnvironment environment, DialectRegistry dialects)
    {
        _allowed = [.. options.Anonymous.Where(name => !LeftOut.Contains(name)).Select(name => dialects.Find(name)
            ?? throw new InvalidOperationException($"Authentication__Anonymous has '{name}'. Allowed: {dialects.Names}."))];
        IsTrusted = environment.IsDevelopment();
        _roles = IsTrusted ? Enum.GetValues<Role>() : [Role.Reader, Role.Operator];
    }

    /// <summary>Whether anonymous callers may use any dialect.</summary>
    public bool IsEnabled => _allowed.Length > 0;

    /// <summary>
    /// Whether anonymous callers have every role in the core API and see every account: only in Development. Elsewhere they are readers and operators of
    /// the default account.
    /// </summary>
    public bool IsTrusted { get; }

    /// <summary>Returns whether anonymous callers may use a dialect.</summary>
    public bool AllowsDialect(DialectName dialect) => _allowed.Contains(dialect);

    /// <summary>The roles of anonymous callers.</summary>
    public IReadOnlyList<Role> Roles => _roles;

    /// <summary>Returns whether anonymous callers have a role.</summary>
    public bool Has(Role role) => _roles.Contains(role);
}
