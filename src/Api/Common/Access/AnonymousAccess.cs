using System.Reflection;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Access;

/// <summary>
/// The rights of callers that do not sign in: none, unless the settings open a dialect. Then they depend on the connection. A program on this machine
/// is a reader and operator of the default account; in Development it has every role but <see cref="Role.Documents"/> and sees every account. Callers
/// from other machines have no rights, unless <c>Authentication__AnonymousFromNetwork</c> admits them as readers and operators.
/// </summary>
internal sealed class AnonymousAccess
{
    // The settings may name a dialect that this build leaves out (docs/extend.md). No caller can use it.
    private static readonly string[] LeftOut =
    [
        .. typeof(AnonymousAccess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Where(one => one.Key == "Without")
            .Select(one => one.Value!.ToLowerInvariant()),
    ];

    private readonly AnonymousRights _local;
    private readonly AnonymousRights _remote;

    /// <summary>
    /// Reads <c>Authentication__Anonymous__0</c> …. Throws <see cref="InvalidOperationException"/> for a name that is not a dialect.
    /// </summary>
    public AnonymousAccess(AccessOptions options, IHostEnvironment environment, DialectRegistry dialects)
    {
        Open = [.. options.Anonymous.Where(name => !LeftOut.Contains(name)).Select(name => dialects.Find(name)
            ?? throw new InvalidOperationException($"Authentication__Anonymous has '{name}'. Allowed: {dialects.Names}.")).Distinct()];
        IsForNetwork = options.AnonymousFromNetwork;
        var limited = new AnonymousRights(Open, [Role.Reader, Role.Operator], SeesEveryAccount: false);
        _local = environment.IsDevelopment()
            ? new(Open, [.. Enum.GetValues<Role>().Where(role => role != Role.Documents)], SeesEveryAccount: true)
            : limited;
        _remote = IsForNetwork ? limited : AnonymousRights.None;
    }

    /// <summary>The dialects that are open without sign-in.</summary>
    public IReadOnlyList<DialectName> Open { get; }

    /// <summary>Whether they are open to callers from other machines too.</summary>
    public bool IsForNetwork { get; }

    /// <summary>Returns the rights of a caller without sign-in on the connection of a request.</summary>
    public AnonymousRights RightsOf(HttpContext context) => Open.Count == 0 ? AnonymousRights.None : context.IsLocal() ? _local : _remote;

    /// <summary>
    /// Throws <see cref="InvalidOperationException"/> if the service is about to listen where other machines reach it while dialects are open without
    /// sign-in, and no setting permits this.
    /// </summary>
    public void RejectOpenNetwork(IEnumerable<string> addresses)
    {
        if (Open.Count > 0 && !IsForNetwork && addresses.FirstOrDefault(address => !ListenAddresses.IsLoopback(address)) is { } exposed)
        {
            throw new InvalidOperationException(
                $"{string.Join(", ", Open)} {(Open.Count == 1 ? "is" : "are")} open without sign-in, and other machines can reach {exposed}. "
                + "Listen on localhost, remove Authentication__Anonymous, or set "
                + "Authentication__AnonymousFromNetwork=true if every caller may use them.");
        }
    }
}
