using System.Text.Json;
using Onboarding.Api.Common.Bodies;
using Onboarding.Api.Common.Json;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Access;

/// <summary>
/// Names the inputs for the documented versions that a client uses: for each dialect that has any, a member <c>…Profile</c> of the request body and
/// an option <c>--…-profile</c> of the command line.
/// </summary>
/// <param name="dialects">The registered dialects.</param>
public sealed class ClientProfiles(DialectRegistry dialects)
{
    /// <summary>Returns the member of a dialect.</summary>
    public static string MemberOf(IDialect dialect) => $"{dialect.Name}Profile";

    /// <summary>Returns the option of a dialect.</summary>
    public static string OptionOf(IDialect dialect) => $"--{dialect.Name}-profile";

    /// <summary>
    /// Returns the versions in a request body's additional members, by dialect. A member of another name is rejected with unknown_member. A value
    /// that is not a text of Unicode is returned as its JSON, so that it is rejected.
    /// </summary>
    public IReadOnlyDictionary<string, string?> Read(IDictionary<string, JsonElement>? members)
    {
        var profiles = new Dictionary<string, string?>();
        InvalidInput.ThrowIfAny(
        [
            .. (members?.Keys ?? []).Where(
                name => !dialects.WithProfiles.Any(dialect => name.Equals(MemberOf(dialect), StringComparison.OrdinalIgnoreCase)))
                .Select(name => Finding.Of(CoreBodies.UnknownMember, JsonPointer.Of(name))),
        ]);
        foreach (var dialect in dialects.WithProfiles)
        {
            foreach (var (_, value) in (members ?? new Dictionary<string, JsonElement>())
                .Where(one => one.Key.Equals(MemberOf(dialect), StringComparison.OrdinalIgnoreCase)))
            {
                profiles[dialect.Name.Value] = value.ValueKind switch
                {
                    JsonValueKind.Null => null,
                    JsonValueKind.String when UnicodeJson.IsReadable(value) => value.GetString(),
                    _ => value.GetRawText(),
                };
            }
        }

        return profiles;
    }
}
