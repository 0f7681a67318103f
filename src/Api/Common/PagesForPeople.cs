namespace Onboarding.Api.Common;

/// <summary>The pages of a build that has pages for people. Without them this service is not registered.</summary>
/// <param name="Root">The path below which they are, and to which the root of the service leads.</param>
/// <param name="Invitation">The path of the page that uses an invitation link.</param>
internal sealed record PagesForPeople(PathString Root, PathString Invitation);
