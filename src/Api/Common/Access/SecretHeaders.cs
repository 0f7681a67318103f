namespace Onboarding.Api.Common.Access;

/// <summary>Two headers by which clients of a dialect may send their id and secret in every request, beside the schemes Basic and Bearer.</summary>
/// <param name="IsOfDialect">Returns whether a path belongs to the dialect.</param>
/// <param name="Id">The header with the client id.</param>
/// <param name="Secret">The header with the secret.</param>
internal sealed record SecretHeaders(Func<PathString, bool> IsOfDialect, string Id, string Secret)
{
    /// <summary>Returns the headers of the request's dialect of which the request has at least one; null if there are none.</summary>
    public static SecretHeaders? Of(HttpContext context) => context.RequestServices.GetServices<SecretHeaders>()
        .FirstOrDefault(one => (context.Request.Headers.ContainsKey(one.Id) || context.Request.Headers.ContainsKey(one.Secret))
            && one.IsOfDialect(context.Request.Path));

    /// <summary>Reads the credentials; returns false if one of the headers is missing, blank or sent more than once.</summary>
    public bool TryRead(HttpRequest request, out string clientId, out string secret)
    {
        var (ids, secrets) = (request.Headers[Id], request.Headers[Secret]);
        (clientId, secret) = (ids.ToString(), secrets.ToString());
        return ids.Count == 1 && secrets.Count == 1 && !string.IsNullOrWhiteSpace(clientId) && !string.IsNullOrWhiteSpace(secret);
    }
}
