namespace Onboarding.Application.Common;

/// <summary>Marks a part that several use cases of a room share; it is found and registered by its own type, one a scope.</summary>
internal interface IScopedService;
