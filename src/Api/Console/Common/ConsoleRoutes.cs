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

    /// <summary>Maps an action whose form contains files.</summary>
    /// <param name="page">The entry of the table of pages.</param>
    /// <param name="path">The path below that of the entry.</param>
    /// <param name="maxBytes">The greatest length of the form.</param>
    /// <param name="handler">The handler.</param>
    /// <param name="fields">The names of the form's fields.</param>
    public void PostFiles(ConsolePage page, string path, long maxBytes, PageHandler handler, params string[] fields) =>
        Map(HttpMethods.Post, new(page, handler, fields) { MaxBytes = maxBytes }, path);

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

    /// <summary>The greatest length of a form without files.</summary>
    public const long FieldBytes = 128 << 10;

    /// <summary>The greatest length of a form.</summary>
    public long MaxBytes { get; init; } = FieldBytes;

    /// <summary>Returns whether it reads a name, and whether the name may be sent several times.</summary>
    public (bool IsKnown, bool IsList) Find(string name) =>
        Names.Contains(name + "*") ? (true, true) : (Names.Contains(name), false);
}
