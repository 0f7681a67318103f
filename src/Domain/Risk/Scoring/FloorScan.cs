using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.Domain.Risk.RuleSets;

namespace Onboarding.Domain.Risk.Scoring;

/// <summary>
/// Finds the lowest level that the floors and prohibitions of a rule set leave a customer, in one pass over the customer's JSON. Every create and
/// update with a stated level asks for it, so it neither builds a document nor collects values.
/// </summary>
public sealed class FloorScan
{
    private const string AnyElement = "*";

    private readonly Node _root = new();

    /// <summary>Prepares the scan of a rule set.</summary>
    public FloorScan(IEnumerable<Floor> floors, IEnumerable<Prohibition> prohibitions)
    {
        foreach (var floor in floors)
        {
            Add(floor.Condition, floor.Level);
        }

        foreach (var prohibition in prohibitions)
        {
            Add(prohibition.Condition, RiskLevel.Extreme);
        }
    }

    /// <summary>The highest level that the scan can return.</summary>
    public RiskLevel Highest { get; private set; } = RiskLevel.None;

    /// <summary>Returns the lowest level that floors and prohibitions leave a customer; NONE if none is met.</summary>
    /// <param name="customer">The customer's JSON as the core API shows it, in UTF-8.</param>
    public RiskLevel LowestLevel(ReadOnlySpan<byte> customer)
    {
        var reader = new Utf8JsonReader(customer);
        var lowest = RiskLevel.None;
        reader.Read();
        Visit(ref reader, _root, ref lowest);
        return lowest;
    }

    private void Add(Condition condition, RiskLevel level)
    {
        Highest = Max(Highest, level);
        foreach (var input in condition.Inputs)
        {
            var node = _root;
            foreach (var segment in input.Segments)
            {
                node = node.Child(segment);
            }

            node.Conditions.Add((condition.Values, level));
        }
    }

    // The reader is at the first token of the value, and afterwards at its last.
    private static void Visit(ref Utf8JsonReader reader, Node node, ref RiskLevel lowest)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var member = node.Member(ref reader);
                reader.Read();
                Continue(ref reader, member, ref lowest);
            }
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                Continue(ref reader, node.Any, ref lowest);
            }
        }
        else if (node.Conditions.Count > 0 && InputPath.Canonical(ref reader) is { } value)
        {
            foreach (var (values, level) in node.Conditions)
            {
                if (values.Contains(value))
                {
                    lowest = Max(lowest, level);
                }
            }
        }
    }

    private static void Continue(ref Utf8JsonReader reader, Node? node, ref RiskLevel lowest)
    {
        if (node is null)
        {
            reader.Skip();
        }
        else
        {
            Visit(ref reader, node, ref lowest);
        }
    }

    private static RiskLevel Max(RiskLevel one, RiskLevel other) => one > other ? one : other;

    private sealed class Node
    {
        private readonly List<(byte[] Name, Node Node)> _members = [];

        public List<(FrozenSet<string> Values, RiskLevel Level)> Conditions { get; } = [];

        /// <summary>The node of the elements of a list.</summary>
        public Node? Any { get; private set; }

        public Node? Member(ref Utf8JsonReader reader)
        {
            foreach (var (name, node) in _members)
            {
                if (reader.ValueTextEquals(name))
                {
                    return node;
                }
            }

            return null;
        }

        // A star stands for every element of a list, and is the name of a member of an object.
        public Node Child(string segment)
        {
            var name = Encoding.UTF8.GetBytes(segment);
            if (_members.Find(member => member.Name.AsSpan().SequenceEqual(name)).Node is { } known)
            {
                return known;
            }

            var child = new Node();
            _members.Add((name, child));
            Any = segment == AnyElement ? child : Any;
            return child;
        }
    }
}
