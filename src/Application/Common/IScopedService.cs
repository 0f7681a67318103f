namespace Onboarding.Application.Common;

/// <summary>Marks a service that several use cases of a module share. It is registered by its own type, one per scope.</summary>
internal interface IScopedService;
