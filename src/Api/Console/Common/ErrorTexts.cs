namespace Onboarding.Api.Console.Common;

/// <summary>The titles of error pages.</summary>
internal static class ErrorTexts
{
    /// <summary>Returns the title of a status.</summary>
    public static string TitleOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "The request cannot be read",
        StatusCodes.Status403Forbidden => "You may not do this",
        StatusCodes.Status404NotFound => "There is no such page",
        StatusCodes.Status409Conflict => "The stored data does not allow this",
        StatusCodes.Status412PreconditionFailed => "Another person changed this",
        StatusCodes.Status413PayloadTooLarge => "The file is too large",
        StatusCodes.Status422UnprocessableEntity => "The content cannot be used",
        StatusCodes.Status429TooManyRequests => "There were too many attempts",
        StatusCodes.Status502BadGateway => "Another server could not be reached",
        StatusCodes.Status503ServiceUnavailable => "The service is busy",
        _ => "The service could not do this",
    };
}
