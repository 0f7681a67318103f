using Microsoft.AspNetCore.Authorization;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Http;

namespace Onboarding.Api.Console.Common;

/// <summary>Handles one request of a page.</summary>
internal delegate Task<IResult> PageHandler(ConsoleRequest request);

/// <summary>Maps the routes of pages. They are not part of the API, so the API description does not contain them.</summary>
/// <param name="endpoints">The routes of the service.</param>
internal sealed class ConsoleRoutes(IEndpointRouteBuilder endpoints)
{
    /// <summary>Maps a page.</summary>
    /// <param name="page">The entry of the table of pages.</param>
    /// <param name="path">The path below that of the entry.</param>
    /// <param name="handler">The handler.</param>
    /// <param name="parameters">
    /// The names of the query parameters. Others are rejected. A name that ends with * may be sent several times.
    /// </param>
    public void Get(ConsolePage page, string path, PageHandler handler, params string[] parameters) =>
        Map(HttpMethods.Get, new(page, handler, parameters), path);

    /// <summary>Maps a page that contains documents or files, for which a sign-in must be fresh.</summary>
    public void GetFresh(ConsolePage page, string path, PageHandler handler, params string[] parameters) =>
        Map(HttpMethods.Get, new(page, handler, parameters) { NeedsFreshSignIn = true }, path);

    /// <summary>Maps an action.</summary>
    /// <param name="page">The entry of the table of pages.</param>
    /// <param name="path">The path below that of the entry.</param>
    /// <param name="handler">The handler.</param>
    /// <param name="fields">The names of the form's fields. Others are rejected. A name that ends with * may be sent several times.</param>
    public void Post(ConsolePage page, string path, PageHandler handler, params string[] fields) =>
        Map(HttpMethods.Post, new(page, handler, fields), path);

    /// <summary>Maps an action for which a sign-in must be fresh: a decision, or administration.</summary>
    public void PostFresh(ConsolePage page, string path, PageHandler handler, params string[] fields) =>
        Map(HttpMethods.Post, new(page, handler, fields) { NeedsFreshSignIn = true }, path);

    /// <summary>
    /// Maps an action whose form may have <see cref="ConsoleRoute.LongFormBytes"/>: a long text, or a kept form that contains one. Also a caller
    /// without a session may send that much, because the form is kept for the sign-in.
    /// </summary>
    public void PostLong(ConsolePage page, string path, PageHandler handler, params string[] fields) =>
        Map(HttpMethods.Post, new(page, handler, fields) { FormBytes = ConsoleRoute.LongFormBytes }, path);

    /// <summary>Maps an action whose form contains files.</summary>
    /// <param name="page">The entry of the table of pages.</param>
    /// <param name="path">The path below that of the entry.</param>
    /// <param name="files">The name of the field with the file. With * at its end the field may have several files.</param>
    /// <param name="maxBytes">The greatest length of the form.</param>
    /// <param name="handler">The handler.</param>
    /// <param name="fields">The names of the form's fields.</param>
    public void PostFiles(ConsolePage page, string path, string files, long maxBytes, PageHandler handler, params string[] fields) =>
        Map(HttpMethods.Post, new(page, handler, fields) { FileField = files, FileBytes = maxBytes }, path);

    /// <summary>
    /// Maps an action whose form ends with a large file. The file is not stored before the handler reads it
    /// (<see cref="ConsoleRequest.File"/>), so no copy of it is on the disk.
    /// </summary>
    /// <param name="page">The entry of the table of pages.</param>
    /// <param name="path">The path below that of the entry.</param>
    /// <param name="file">The name of the field with the file.</param>
    /// <param name="maxBytes">The greatest length of the file.</param>
    /// <param name="handler">The handler.</param>
    public void PostStream(ConsolePage page, string path, string file, long maxBytes, PageHandler handler) =>
        Map(HttpMethods.Post, new(page, handler, []) { FileField = file, FileBytes = maxBytes + ConsoleRoute.FieldBytes, StreamsFile = true }, path);

    private void Map(string method, ConsoleRoute route, string path)
    {
        var address = route.Page.Address + path;
        var mapped = endpoints.MapMethods(address, [method], context => ConsoleGuard.Run(context, route)).WithMetadata(
            route,
            route.Page,

            // The guard leads a person who has not signed in to the sign-in page. Nothing else decides about pages.
            new AllowAnonymousAttribute(),
            new ChecksFormTokenAttribute(),
            new HoldsSecretAttribute()).ExcludeFromDescription();
        if (route.Page.IsForAnyone && method == HttpMethods.Post)
        {
            mapped.WithMetadata(new ChecksCredentialsAttribute());
        }
    }
}

/// <summary>A route of a page.</summary>
/// <param name="Page">The entry of the table of pages, which says who may open it.</param>
/// <param name="Handler">The handler.</param>
/// <param name="Names">The names of query parameters (GET) or fields (POST) that it reads.</param>
internal sealed record ConsoleRoute(ConsolePage Page, PageHandler Handler, IReadOnlyList<string> Names)
{
    /// <summary>Whether the sign-in must be fresh.</summary>
    public bool NeedsFreshSignIn { get; init; }

    /// <summary>The greatest length of a form of plain fields.</summary>
    public const long FieldBytes = 128 << 10;

    /// <summary>
    /// The greatest length of a form with a long text. A letter of the text has up to 9 bytes in a form (three escaped bytes), and up to 8 in a
    /// form that is kept for the sign-in (an escape of JSON in base64).
    /// </summary>
    public const long LongFormBytes = 1 << 20;

    /// <summary>The greatest number of letters of a long text: its form and the kept form are shorter than <see cref="LongFormBytes"/>.</summary>
    public const int LongestText = 96 << 10;

    /// <summary>The greatest length of a form without files, from any caller.</summary>
    public long FormBytes { get; init; } = FieldBytes;

    /// <summary>The field with files; null if the form has none. With * at its end the field may have several files.</summary>
    public string? FileField { get; init; }

    /// <summary>Whether the handler reads the file while it arrives.</summary>
    public bool StreamsFile { get; init; }

    /// <summary>The greatest length of a form with files, of a person who may use the route.</summary>
    public long FileBytes { get; init; }

    /// <summary>Returns whether it reads a name, and whether the name may be sent several times.</summary>
    public (bool IsKnown, bool IsList) Find(string name) =>
        Names.Contains(name + "*") ? (true, true) : (Names.Contains(name), false);
}
