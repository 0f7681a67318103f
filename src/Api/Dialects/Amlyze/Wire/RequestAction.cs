namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>The effect of a request on its customer.</summary>
public enum RequestAction
{
    /// <summary>Registers a new customer.</summary>
    Create,

    /// <summary>Replaces the data of a customer.</summary>
    Update,
}
