using System.Text.Json;
using Onboarding.Domain.Access.Contracts;

namespace Onboarding.Api.Common.Access;

/// <summary>How documented versions that a client is tied to are profiles: a member <c>…Profile</c> of a body, an option <c>--…-profile</c> of the command line, for each dialect that has any.</summary>
/// <param name="dialects">The registered dialects.</param>
public sealed class ClientProfiles(DialectRegistry dialects)
{
    /// <summary>The member of a dialect.</summary>
    public static string MemberOf(IDialect dialect) => $"{dialect.Name}Profile";

    /// <summary>The option of a dialect.</summary>
    public static string OptionOf(IDialect dialect) => $"--{dialect.Name}-profile";

    /// <summary>What the members of a body that have no property state, by dialect; other members are ignored. A value that is no text is profiles as its JSON, so that it is rejected.</summary>
    public IReadOnlyDictionary<string, string?> Read(IDictionary<string, JsonElement>? members)
    {
        var profiles = new Dictionary<string, string?>();
        foreach (var dialect in dialects.WithProfiles)
        {
            foreach (var (_, value) in (members ?? new Dictionary<string, JsonElement>()).Where(one => one.Key.Equals(MemberOf(dialect), StringComparison.OrdinalIgnoreCase)))
            {
                profiles[dialect.Name.Value] = value.ValueKind switch
                {
                    JsonValueKind.Null => null,
                    JsonValueKind.String => value.GetString(),
                    _ => value.GetRawText(),
                };
            }
        }

        return profiles;
    }
}
