using Onboarding.Fuzz.Requests;

namespace Onboarding.Fuzz.Mutation;

/// <summary>A way to make a request worse.</summary>
/// <param name="Name">The name, for findings.</param>
/// <param name="IsUsable">Whether a request can be changed in this way.</param>
/// <param name="Apply">Changes the request.</param>
public sealed record RequestMutation(string Name, Func<Draft, bool> IsUsable, Action<Draft, Dice> Apply);

/// <summary>All mutations. A mutation that stands more than once in a list is used more often.</summary>
public static class Mutations
{
    private static readonly RequestMutation[] All =
    [
        new("value of a member", HasJson, JsonMutations.ReplaceValue),
        new("value of a member", HasJson, JsonMutations.ReplaceValue),
        new("value of a member", HasJson, JsonMutations.ReplaceValue),
        new("value of another member", HasJson, JsonMutations.SwapValues),
        new("name of a member", HasJson, JsonMutations.RenameMember),
        new("repeated member", HasJson, JsonMutations.Repeat),
        new("member left out", HasJson, JsonMutations.Remove),
        new("unknown member", HasJson, JsonMutations.AddMember),
        new("deep nesting", HasJson, JsonMutations.Nest),
        new("many elements", HasJson, JsonMutations.Multiply),
        new("whole body", draft => draft.Json is not null, JsonMutations.ReplaceBody),
        new("bytes of the body", HasBody, BodyMutations.ChangeBytes),
        new("encoding of the body", HasBody, BodyMutations.Encode),
        new("multipart", HasJson, MultipartMutations.Apply),
        new("body where none belongs", draft => draft.Operation.BodyTypes.Count == 0, BodyMutations.AddBody),
        new("length of the body", _ => true, BodyMutations.ChangeLength),
        new("chunks", HasBody, BodyMutations.Chunk),
        new("part of the path", _ => true, TargetMutations.ReplaceSegment),
        new("part of the path", draft => draft.Operation.Template.Contains('{', StringComparison.Ordinal), TargetMutations.ReplaceParameter),
        new("path", _ => true, TargetMutations.ChangePath),
        new("query", _ => true, TargetMutations.ChangeQuery),
        new("query", draft => draft.Operation.Parameters.Any(one => one.In == "query"), TargetMutations.ChangeParameter),
        new("method", _ => true, TargetMutations.ChangeMethod),
        new("header", _ => true, HeaderMutations.ChangeHeader),
        new("header", _ => true, HeaderMutations.ChangeHeader),
        new("content type", HasBody, HeaderMutations.ChangeContentType),
        new("credentials", _ => true, HeaderMutations.ChangeCredentials),
        new("broken HTTP", _ => true, WireMutations.Break),
    ];

    /// <summary>Returns the mutations that a request can have.</summary>
    public static IReadOnlyList<RequestMutation> For(Draft draft) => [.. All.Where(one => one.IsUsable(draft))];

    private static bool HasJson(Draft draft) => draft.Json is { Members.Count: > 0 } or { Items.Count: > 0 };

    private static bool HasBody(Draft draft) => draft.Json is not null || draft.Body is not null;
}
