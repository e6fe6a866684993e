// A program of Pulumi finds its engine through the environment, which all tests of a process share.
[assembly: Xunit.CollectionBehavior(DisableTestParallelization = true)]
