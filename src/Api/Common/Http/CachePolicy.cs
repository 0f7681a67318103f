using Microsoft.Net.Http.Headers;

namespace Onboarding.Api.Common.Http;

/// <summary>
/// Sets <c>Cache-Control</c> on every response that does not set it itself: <c>no-store</c>, because responses contain personal data, and
/// <c>no-cache</c> for the look-ups that are marked with <see cref="PublicLookUpAttribute"/> and the API description.
/// </summary>
internal sealed class CachePolicy(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(Set, context);
        return next(context);
    }

    /// <summary>
    /// Lets caches store the responses of a branch that contain no personal data; they have to ask whether a response is still current.
    /// </summary>
    public static Task AllowStoring(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(SetRevalidated, context);
        return next(context);
    }

    private static Task Set(object state)
    {
        var context = (HttpContext)state;
        if (context.Response.StatusCode >= StatusCodes.Status400BadRequest)
        {
            // For every call, also if the exception handler has set another value.
            context.Response.Headers.CacheControl = CacheControlHeaderValue.NoStoreString;
            return Task.CompletedTask;
        }

        var isPublic = context.GetEndpoint()?.Metadata.GetMetadata<PublicLookUpAttribute>() is not null;
        return SetIfMissing(context, isPublic ? CacheControlHeaderValue.NoCacheString : CacheControlHeaderValue.NoStoreString);
    }

    private static Task SetRevalidated(object state) => SetIfMissing((HttpContext)state, CacheControlHeaderValue.NoCacheString);

    private static Task SetIfMissing(HttpContext context, string value)
    {
        if (context.Response.Headers.CacheControl.Count == 0)
        {
            context.Response.Headers.CacheControl = value;
        }

        return Task.CompletedTask;
    }
}

/// <summary>Marks calls whose responses are code lists without personal data, so that clients may store them.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class PublicLookUpAttribute : Attribute;
