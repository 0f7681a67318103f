using System.Reflection;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Settings;

namespace Onboarding.Api.Common.Settings;

/// <summary>
/// Checks the arguments of the server, which ASP.NET Core reads as <c>--name value</c>, <c>--name=value</c>, <c>/name value</c> or <c>name=value</c>
/// and otherwise ignores: its own (<c>--urls</c>) and settings (<c>--Section:Name=value</c>) are known.
/// </summary>
/// <param name="known">The settings of the service.</param>
internal sealed class ServerArguments(KnownSettings known)
{
    private static readonly string[] ForeignSections = ["Logging", "Kestrel", "hostBuilder"];

    // The host's own, by the constants that name them.
    private static readonly HashSet<string> OfHost = new(
        [
            .. typeof(WebHostDefaults).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<string>(),
            .. typeof(HostDefaults).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<string>(),
            "AllowedHosts",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Throws <see cref="InvalidOperationException"/> with a line for each argument that would be ignored.</summary>
    public void ThrowIfWrong(IReadOnlyList<string> args)
    {
        if (Problems(args) is { Count: > 0 } problems)
        {
            throw new InvalidOperationException(string.Join('\n', problems));
        }
    }

    /// <summary>Returns a sentence for each argument that would be ignored.</summary>
    public IReadOnlyList<string> Problems(IReadOnlyList<string> args)
    {
        var problems = new List<string>();
        for (var i = 0; i < args.Count; i++)
        {
            var (prefix, name, value) = Split(args[i]);
            if (name.Length == 0 || (prefix.Length == 0 && value is null) || prefix == "-")
            {
                problems.Add($"The argument '{name}' is not an option. Options are written --name value; a command comes first.");
            }
            else if (!IsKnown(name, value))
            {
                problems.Add($"{(prefix.Length == 0 ? "--" : prefix)}{name} is not an option of the server. The nearest is {Nearest(name)}.");
                i += value is null && i + 1 < args.Count && Split(args[i + 1]).Prefix.Length == 0 ? 1 : 0;
            }
            else if (value is null && ++i >= args.Count)
            {
                problems.Add($"{prefix}{name} needs a value.");
            }
        }

        return problems;
    }

    private static (string Prefix, string Name, string? Value) Split(string argument)
    {
        var prefix = argument.StartsWith("--", StringComparison.Ordinal) ? "--"
            : argument.StartsWith('/') ? "/"
            : argument.StartsWith('-') ? "-" : "";
        return argument[prefix.Length..].Split('=', 2) is [var name, var value] ? (prefix, name, value) : (prefix, argument[prefix.Length..], null);
    }

    private bool IsKnown(string name, string? value)
    {
        var root = name.Split(':')[0];
        return OfHost.Contains(name) || known.Roots.Contains(root) || name.StartsWith("OTEL_", StringComparison.OrdinalIgnoreCase)
            // A section without a value comes from a host that passes its whole configuration on, as that of tests does.
            || ((root.Length < name.Length || value is "") && ForeignSections.Contains(root, StringComparer.OrdinalIgnoreCase));
    }

    private string Nearest(string name) => "--" + EditDistance.Nearest(
        name.Replace("__", ":", StringComparison.Ordinal), OfHost.Concat(known.All.Select(setting => setting.Key)).Order(StringComparer.Ordinal));
}
