using Microsoft.OpenApi;

namespace Onboarding.Api.Common.Documentation;

/// <summary>
/// One of the APIs of the service in its description: the core API, or a dialect. Each has a document of its own, <c>/v3/api-docs/{name}</c>.
/// </summary>
/// <param name="Name">The name in the path of the document, such as <c>core</c>.</param>
/// <param name="Title">The name for people. Tags begin with it.</param>
/// <param name="Text">The purpose of the API, in one or two sentences of Markdown.</param>
/// <param name="Contains">Returns whether a path belongs to the API.</param>
internal sealed record ApiSection(string Name, string Title, string Text, Func<PathString, bool> Contains)
{
    /// <summary>The subjects of its calls with a sentence about each, the most used first. Controllers name one of them with <c>[Tags]</c>.</summary>
    public required IReadOnlyList<(string Name, string Text)> Subjects { get; init; }

    /// <summary>
    /// The calls that come first in their groups, by the ids of their operations. In other groups those come first whose path needs no id, so that
    /// the first call of a group succeeds on an empty database.
    /// </summary>
    public IReadOnlyList<string> First { get; init; } = [];

    /// <summary>The security schemes that only this API has, by name.</summary>
    public IReadOnlyDictionary<string, OpenApiSecurityScheme> OwnSchemes { get; init; } = new Dictionary<string, OpenApiSecurityScheme>();

    /// <summary>
    /// How a client may sign in: alternatives, each of one or more schemes that are sent together. Every API takes Basic and bearer.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<string>> SignIns { get; init; } = [[SecuritySchemes.Basic], [SecuritySchemes.Bearer]];

    /// <summary>Whether persons use it too, with the cookie of their session.</summary>
    public bool TakesSessions { get; init; }

    /// <summary>Returns the tag of a subject.</summary>
    public string Tag(string subject) => $"{Title}: {subject}";
}
